package org.merestone.gazetteer.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.gazetteer.batch.NamingBatch;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.naming.ApprovalFlow;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.Departments;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.place.NameOnRecord;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the papers are about. */
@Repository
class Matters {

    private final JdbcClient jdbc;
    private final NamingCases cases;
    private final NamingBatches batches;
    private final Departments departments;
    private final Places places;
    private final PlaceClasses classes;
    private final Divisions divisions;
    private final Notices notices;

    Matters(JdbcClient jdbc, NamingCases cases, NamingBatches batches, Departments departments, Places places, PlaceClasses classes,
            Divisions divisions, Notices notices) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.batches = batches;
        this.departments = departments;
        this.places = places;
        this.classes = classes;
        this.divisions = divisions;
        this.notices = notices;
    }

    /** @throws org.merestone.data.conflict.Refusal.NotFound where there is no such case or batch */
    Matter require(Subject subject) {
        LocalDate today = notices.today();
        NamingBatch batch = subject instanceof Subject.WholeBatch ? batches.require(subject.id()) : null;
        List<NamingCase> all = batch == null ? List.of(cases.require(subject.id())) : batches.cases(batch.id());
        Map<UUID, List<Division>> chains = new HashMap<>();
        Map<String, String> named = classes.all().stream()
                .collect(Collectors.toMap(each -> each.placeClass().code(), PlaceClasses.Named::name));
        Map<UUID, String> people = people();
        List<NameRow> rows = new ArrayList<>();
        for (NamingCase each : all) {
            List<Division> chain = chains.computeIfAbsent(each.divisionId(), id -> divisions.chain(id, today));
            UUID placeId = each.placeId() == null ? each.targetId() : each.placeId();
            Place place = placeId == null ? null : places.require(placeId);
            rows.add(new NameRow(rows.size() + 1, each, former(each, place), named.getOrDefault(each.placeClass().code(), ""), path(chain),
                    place == null ? "" : place.placeCode(), secrecy(each, place), people.getOrDefault(each.authorId(), "")));
        }
        return new Matter(batch, rows, all.isEmpty() ? new Matter.Bodies("", "", "", "") : bodies(all.get(0), today), today);
    }

    private static String path(List<Division> chain) {
        StringBuilder path = new StringBuilder();
        chain.forEach(division -> path.insert(0, division.name()));
        return path.toString();
    }

    private static Secrecy secrecy(NamingCase namingCase, @Nullable Place place) {
        return place != null ? place.secrecy() : namingCase.effect() != null ? namingCase.effect().secrecy() : Secrecy.INTERNAL;
    }

    /** The standard name that a renaming ends, before and after it took effect. */
    private static String former(NamingCase namingCase, @Nullable Place place) {
        if (place == null || namingCase.kind() != CaseKind.RENAMING) {
            return "";
        }
        return place.names().stream().filter(each -> each.kind() == NameKind.STANDARD || each.kind() == NameKind.FORMER)
                .map(NameOnRecord::text).filter(text -> !text.equals(namingCase.name())).findFirst().orElse("");
    }

    private Matter.Bodies bodies(NamingCase namingCase, LocalDate today) {
        List<Division> chain = divisions.chain(namingCase.divisionId(), today);
        Division county = chain.stream().filter(each -> each.level() == DivisionLevel.COUNTY).findFirst().orElse(chain.get(chain.size() - 1));
        String office = county.name() + "民政局";
        ApprovalFlow flow = namingCase.flow();
        String department = departments.all().stream().filter(each -> each.flow() == flow).map(Departments.Department::name).findFirst()
                .orElse(county.name() + (flow == ApprovalFlow.HOUSING ? "住房和城乡建设局" : "有关专业主管部门"));
        return new Matter.Bodies(county.name(), office, switch (flow) {
            case GOVERNMENT -> county.name() + "人民政府";
            case HOUSING, LINE -> department;
            case UPWARD -> "上级人民政府";
        }, flow.ofADepartment() ? office : "上一级人民政府地名主管部门");
    }

    private Map<UUID, String> people() {
        Map<UUID, String> people = new HashMap<>();
        jdbc.sql("select id, display_name from account").query(row -> {
            people.put(row.getObject("id", UUID.class), row.getString("display_name"));
        });
        return people;
    }

    /** What people are called, by the names of their accounts. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select username, display_name from account").query(row -> {
            names.put(row.getString("username"), row.getString("display_name"));
        });
        return names;
    }
}
