package org.merestone.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.merestone.boundary.demarcation.CodeRenewal;
import org.merestone.boundary.marker.MarkerCode;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.boundary.profile.Profile;
import org.merestone.boundary.profile.ProfileFile;
import org.merestone.boundary.profile.Profiles;
import org.merestone.boundary.profile.Threshold;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What provinces lay down for lines: codes and thresholds, with what a new one would mean for the codes that were given. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class ProfilesPage {

    private static final int SHOWN = 20;
    private static final String AGAIN = "redirect:/admin/profiles";

    private final Profiles profiles;
    private final CodeRenewal renewal;

    ProfilesPage(Profiles profiles, CodeRenewal renewal) {
        this.profiles = profiles;
        this.renewal = renewal;
    }

    /**
     * What codes a profile would give.
     *
     * @param due  lines whose codes, or whose markers', would no longer fit; as many as are shown
     * @param lines how many there are
     * @param markers how many markers of theirs
     */
    record Preview(String line, String lineAcross, String marker, String junction, List<CodeRenewal.Due> due, int lines, int markers) {}

    @GetMapping("/admin/profiles")
    String show(Model model, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("stated", profiles.all());
        model.addAttribute("proposed", Profile.PROPOSED);
        model.addAttribute("thresholds", Threshold.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ProfileForm.of(Profile.PROPOSED));
        }
        model.addAttribute("fields", ((ProfileForm) Objects.requireNonNull(model.getAttribute("form"))).fields());
        return "admin/profiles";
    }

    @PostMapping("/admin/profiles/preview")
    String preview(ProfileForm form, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return tried(form, model, response, reader, false);
    }

    @PostMapping("/admin/profiles")
    String state(ProfileForm form, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return tried(form, model, response, reader, true);
    }

    /** Shows what a file says, for a person to look at; nothing counts before they say so. */
    @PostMapping("/admin/profiles/file")
    String file(@RequestParam MultipartFile file, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader)
            throws IOException {
        try {
            return tried(ProfileForm.of(ProfileFile.read(file.getBytes())), model, response, reader, false);
        } catch (Refusal.NotAllowed refusal) {
            return refused(refusal, model, response, reader);
        }
    }

    @PostMapping("/admin/profiles/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            profiles.withdraw(reader.as(Role.ADMINISTRATOR), id);
            return AGAIN;
        } catch (Refusal.NotFound | Refusal.NotYours refusal) {
            return refused(refusal, model, response, reader);
        }
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the page. */
    @GetMapping({"/admin/profiles/preview", "/admin/profiles/file", "/admin/profiles/{id}/withdraw"})
    String again() {
        return AGAIN;
    }

    private String tried(ProfileForm form, Model model, HttpServletResponse response, StaffMember reader, boolean state) {
        model.addAttribute("form", form);
        Actor administrator = reader.as(Role.ADMINISTRATOR);
        try {
            Profile profile = form.profile();
            if (state) {
                profiles.state(administrator, profile);
                return AGAIN;
            }
            profiles.require(administrator, profile);
            model.addAttribute("preview", preview(profile));
            return show(model, reader);
        } catch (Refusal.NotAllowed | Refusal.NotYours refusal) {
            return refused(refusal, model, response, reader);
        }
    }

    private String refused(Refusal refusal, Model model, HttpServletResponse response, StaffMember reader) {
        response.setStatus(RefusalStatus.of(refusal).value());
        model.addAttribute("refusal", refusal);
        return show(model, reader);
    }

    /** Of invented townships of the divisions' own codes. */
    private Preview preview(Profile profile) {
        CodeTemplates templates = profile.templates();
        String county = (profile.prefix() + "0101").substring(0, 6);
        String line = templates.line(county + "101", county + "202");
        List<CodeRenewal.Due> due = renewal.dueUnder(profile);
        String beside = "%06d".formatted((Integer.parseInt(county) + 1) % 1_000_000);
        return new Preview(line, templates.line(county + "101", beside + "101"), new MarkerCode(templates.marker(), line, 1,
                MarkerCode.SINGLE).text(), templates.junction(List.of(county + "101", county + "102", county + "202"))
                .orElse(""), due.stream().limit(SHOWN).toList(), due.size(), due.stream().mapToInt(CodeRenewal.Due::markers).sum());
    }
}
