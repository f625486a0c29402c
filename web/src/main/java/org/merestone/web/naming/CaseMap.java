package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.StoredFinding;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GeoJSON for the maps of staff, EPSG:4490 degrees: what a case draws, and where a township lies. */
@RestController
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_COMMITTEE,
    Role.NAMING_APPROVER, Role.COUNTY_OFFICER})
class CaseMap {

    private static final String GEO_JSON = "application/geo+json";
    private static final int DECIMALS = 7;

    private final CasesInScope scope;
    private final NamingCases cases;
    private final TownshipShapes shapes;
    private final CaseWords words;

    CaseMap(CasesInScope scope, NamingCases cases, TownshipShapes shapes, CaseWords words) {
        this.scope = scope;
        this.cases = cases;
        this.shapes = shapes;
        this.words = words;
    }

    /** The proposed place (kind {@code proposed}) and the registered places in its way (kind {@code conflict}). */
    @GetMapping("/naming/cases/{id}/map")
    @NoMaterial("what a naming case proposes, no line")
    void features(@PathVariable UUID id, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        NamingCase namingCase = scope.require(reader, id);
        List<StoredFinding> findings = cases.findings(id).stream().filter(finding -> finding.conflictPoint() != null).toList();
        CaseWords.Words now = words.now();
        try (GeoJsonWriter writer = begin(response)) {
            writer.feature(namingCase.id().toString(), namingCase.geometry(),
                    Map.of("kind", "proposed", "name", namingCase.name(), "romanization", namingCase.roman().toned()));
            for (StoredFinding finding : findings) {
                writer.feature(String.valueOf(finding.sequence()), finding.conflictPoint(), Map.of("kind", "conflict",
                        "name", String.valueOf(finding.conflictName()), "severity", finding.severity().name(),
                        "message", now.of(finding)));
            }
        }
    }

    /** @param division code of a township of the reader's */
    @GetMapping("/naming/area")
    @NoMaterial("a published area")
    void area(@RequestParam String division, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader)
            throws IOException {
        Division township = scope.township(reader, division);
        var shape = shapes.of(township.id());
        try (GeoJsonWriter writer = begin(response)) {
            writer.feature(township.code(), shape, Map.of("kind", "township", "name", township.name()));
        }
    }

    private static GeoJsonWriter begin(HttpServletResponse response) throws IOException {
        response.setContentType(GEO_JSON + ";charset=UTF-8");
        return new GeoJsonWriter(response.getOutputStream(), DECIMALS);
    }
}
