package org.merestone.boundary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementSigning;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.agreement.MapSheet;
import org.merestone.boundary.agreement.Signer;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.MarkerRegistration;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.ReferenceObject;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.TrueAzimuth;

/** Brings the line between 石门镇 and 白鹭镇 step by step to where its agreement can be signed. */
public final class AgreedLine {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    public final UUID line;
    public final UUID task;
    public final UUID draft;
    public final Actor surveyor;
    private final BoundaryRegister register;

    /** The line surveyed: a draft with three markers whose sheets are empty. */
    public AgreedLine(BoundaryRegister register, Actor surveyor) {
        this.register = register;
        this.surveyor = surveyor;
        this.line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        this.task = register.get(LineTasks.class).open(surveyor, line);
        SurveyImports imports = register.get(SurveyImports.class);
        Upload upload = imports.upload(surveyor, task, "north.dat", NorthSurvey.bytes());
        this.draft = imports.accept(surveyor, upload.batchId(), task().rowVersion()).draftId();
    }

    /** Fills in the sheet of every marker. */
    public AgreedLine registerMarkers() {
        MarkerRegistration registration = register.get(MarkerRegistration.class);
        for (int i = 0; i < registration.all(surveyor, task).size(); i++) {
            MarkerPage page = registration.all(surveyor, task).get(i);
            registration.register(surveyor, draft, page.draftRowVersion(), page.marker().id(), sheet(page));
        }
        return this;
    }

    /** Both sides confirm the draft as it is. */
    public AgreedLine confirm(Actor... officers) {
        for (Actor officer : officers) {
            register.get(TwoKeys.class).confirm(officer, draft, version().fingerprint());
        }
        return this;
    }

    /** Drafts the agreement and attaches all its map sheets. */
    public UUID agreement() {
        UUID agreement = register.get(AgreementDrafting.class).draft(surveyor, line);
        attachSheets(agreement);
        return agreement;
    }

    public void attachSheets(UUID agreement) {
        for (MapSheet sheet : standing(agreement).sheets()) {
            attach(agreement, sheet.number());
        }
    }

    public void attach(UUID agreement, int number) {
        register.get(AgreementDrafting.class).attachSheet(surveyor, agreement, standing(agreement).agreement().rowVersion(), number,
                number + ".pdf", pdf("sheet " + number));
    }

    public void sign(Actor officer, UUID agreement) {
        register.get(AgreementSigning.class).sign(officer, agreement, standing(agreement).fingerprint(),
                new Signer(officer.username(), "镇长", TODAY));
    }

    public AgreementStanding standing(UUID agreement) {
        return register.get(AgreementReader.class).standing(surveyor, agreement);
    }

    public LineVersion version() {
        return register.get(BoundaryLines.class).requireVersion(draft);
    }

    public TaskDetail task() {
        return register.get(TaskDesk.class).task(surveyor, task);
    }

    public static byte[] pdf(String content) {
        return ("%PDF-1.4\n" + content).getBytes(StandardCharsets.UTF_8);
    }

    /** A sheet without a fault: as many faces as the marker has, three reference objects well apart. */
    public static MarkerSheet sheet(MarkerPage page) {
        int faces = page.marker().shape().equals("THREE_FACED") ? 3 : 2;
        List<MarkerSheet.Face> looking = new ArrayList<>();
        for (UnitName unit : page.units().subList(0, faces)) {
            looking.add(new MarkerSheet.Face(unit.id(), unit.name()));
        }
        return new MarkerSheet(MarkerSheet.Material.GRANITE, "20×20×120 cm", 0.6, page.units().get(0).id(), looking,
                List.of(object("水井", 12.5, 21.3), object("水塔", 133.25, 64.1), object("石桥", 255.5, 88.8)));
    }

    private static ReferenceObject object(String name, double azimuth, double distance) {
        return new ReferenceObject(name, "中心", new TrueAzimuth(azimuth), distance, ReferenceObject.Condition.INTACT, null);
    }
}
