package org.merestone.boundary.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.LinesInForce;
import org.merestone.data.TestDatabase;

/** A line in force whose whole course follows a river, as both databases tell it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WhatIsPublishedOfCoursesTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    PublishedCourses courses;
    LineInForce line;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        courses = register.get(PublishedCourses.class);
        UUID id = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        line = register.get(LinesInForce.class).current().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        register.get(CourseRecords.class).replaceSections(line.versionId(), List.of(new StoredSection(0, null,
                new Section.Terrain(Follows.RIVER, "陆水", Relation.of(Relation.Place.CENTRE_LINE), Movement.ALONG, false))));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void set(String column, String value) {
        register.jdbc().sql("update boundary_line_version set " + column + " = :value where id = :id").param("value", value)
                .param("id", line.versionId()).update();
    }

    @Test
    void aPublicCourseInForceTellsWhereItRunsInARiver() {
        set("classification", "PUBLIC");
        assertThat(courses.stretches()).containsOnlyKeys(line.versionId());
        List<CourseStretch> stretches = courses.stretches().get(line.versionId());
        assertThat(stretches).hasSize(1);
        assertThat(stretches.get(0).alongItsMiddle()).isTrue();
        assertThat(stretches.get(0).course().equalsTopo(line.geometry())).isTrue();
    }

    @Test
    void ofALineThatIsNotPublicNothingIsTold() {
        set("classification", "INTERNAL");
        assertThat(courses.stretches()).isEmpty();
    }

    @Test
    void aCourseThatFollowsNothingThatIsDrawnNeedsNoCutting() {
        set("classification", "PUBLIC");
        register.get(CourseRecords.class).replaceSections(line.versionId(), List.of(new StoredSection(0, null,
                new Section.Terrain(Follows.RIDGE, "", Relation.of(Relation.Place.CENTRE_LINE), Movement.UP, false))));
        assertThat(courses.stretches()).isEmpty();
    }
}
