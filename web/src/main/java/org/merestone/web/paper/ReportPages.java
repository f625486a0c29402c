package org.merestone.web.paper;

import java.time.YearMonth;
import java.util.UUID;
import org.merestone.boundary.paper.LinePapers;
import org.merestone.boundary.report.MonthReports;
import org.merestone.data.account.Role;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The monthly report of a project as a download. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
class ReportPages {

    private final MonthReports reports;

    ReportPages(MonthReports reports) {
        this.reports = reports;
    }

    /**
     * @param month  as 2026-03; no later than this one
     * @param format docx or pdf
     */
    @GetMapping("/boundaries/projects/{id}/report")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> report(@PathVariable UUID id, @RequestParam @DateTimeFormat(pattern = "yyyy-MM") YearMonth month,
            @RequestParam(defaultValue = "pdf") String format, @AuthenticationPrincipal StaffMember member) {
        MonthReports.Written written = reports.write(member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER), id, month,
                HandedOut.format(format));
        return HandedOut.of(new LinePapers.Written(written.fileName(), written.mediaType(), written.content()));
    }
}
