package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.photo.CameraPicture;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.photo.PhotoFinding;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MarkerAlbumTest {

    private static final byte[] NEAR = CameraPicture.silent(80, 60);
    private static final byte[] FAR = CameraPicture.silent(90, 60);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    NorthTask north;
    BoundaryRegister register;
    MarkerAlbum album;
    Actor surveyor;
    UUID task;
    UUID draft;

    @BeforeEach
    void open() {
        north = new NorthTask(kind, folder);
        register = north.register;
        album = register.get(MarkerAlbum.class);
        surveyor = north.surveyor;
        task = north.id;
        draft = north.accept("a.dat", NorthSurvey.bytes());
    }

    @AfterEach
    void close() {
        north.close();
    }

    @Test
    void aPhotographIsKeptAsTheCameraMadeItWithASmallOneBeside() {
        UUID id = album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.NEAR, "近景.jpg", NEAR);
        MarkerPhoto photo = album.photo(surveyor, task, id);
        assertThat(register.get(Documents.class).read(photo.sha256())).isEqualTo(NEAR);
        assertThat(register.get(Documents.class).read(photo.thumbnail())).isNotEqualTo(NEAR);
        assertThat(List.of(photo.widthPx(), photo.heightPx())).containsExactly(80, 60);
        assertThat(kinds(markers().get(0))).contains(PhotoFinding.Kind.NONE_FAR, PhotoFinding.Kind.UNDATED).doesNotContain(PhotoFinding.Kind.NONE_NEAR);
    }

    @Test
    void aPictureTakenAtTheStoneHasNoFault() {
        Marker at = new Marker(markers().get(0));
        album.add(surveyor, task, at.id, MarkerPhoto.Subject.NEAR, "1.jpg", at.picture("2026:03:01 09:30:00", 80));
        album.add(surveyor, task, at.id, MarkerPhoto.Subject.FAR, "2.jpg", at.picture("2026:03:01 09:31:00", 90));
        assertThat(kinds(at.id)).isEmpty();
    }

    @Test
    void theSamePhotographTwiceIsRefusedAndUnderAnotherMarkerTold() {
        album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.NEAR, "a.jpg", NEAR);
        assertThatThrownBy(() -> album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.FAR, "b.jpg", NEAR))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("photo.twice"));
        album.add(surveyor, task, markers().get(1), MarkerPhoto.Subject.NEAR, "a.jpg", NEAR);
        assertThat(kinds(markers().get(0))).contains(PhotoFinding.Kind.ALSO_OF_ANOTHER);
    }

    @Test
    void aWithdrawnPhotographIsGoneFromTheAlbumAndMayComeBack() {
        UUID id = album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.NEAR, "a.jpg", NEAR);
        String hash = album.photo(surveyor, task, id).sha256();
        assertThatThrownBy(() -> album.withdraw(surveyor, task, id, " ")).isInstanceOf(Refusal.NotAllowed.class);
        album.withdraw(surveyor, task, id, "拍错了界桩");
        assertThat(album.of(surveyor, task, markers().get(0)).photos()).isEmpty();
        assertThat(register.get(Documents.class).read(hash)).isEqualTo(NEAR);
        album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.NEAR, "a.jpg", NEAR);
        assertThat(album.of(surveyor, task, markers().get(0)).photos()).hasSize(1);
    }

    @Test
    void aMarkerSurveyedAnewKeepsItsPhotographs() {
        UUID before = markers().get(0);
        album.add(surveyor, task, before, MarkerPhoto.Subject.NEAR, "a.jpg", NEAR);
        north.accept("b.dat", NorthSurvey.with("188.302", "188.304"));
        assertThat(markers().get(0)).isNotEqualTo(before);
        assertThat(album.of(surveyor, task, markers().get(0)).photos()).singleElement().extracting(MarkerPhoto::fileName).isEqualTo("a.jpg");
    }

    @Test
    void aPhotographVoidsNoSignature() {
        Actor officer = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        register.get(TwoKeys.class).confirm(officer, draft, register.get(BoundaryLines.class).requireVersion(draft).fingerprint());
        album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.NEAR, "a.jpg", NEAR);
        assertThat(register.get(Confirmations.class).of(draft)).singleElement().extracting(Confirmation::voidedAt).isNull();
    }

    @Test
    void onlyWhoIsResponsibleForBothSidesAddsAndOnlyTheSidesSee() {
        UUID id = album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.NEAR, "a.jpg", NEAR);
        Actor stranger = register.person("stranger", Role.SURVEYOR, "990122");
        Actor officer = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        assertThatThrownBy(() -> album.photo(stranger, task, id)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> album.add(stranger, task, markers().get(0), MarkerPhoto.Subject.FAR, "b.jpg", FAR)).isInstanceOf(Refusal.NotFound.class);
        assertThat(album.photo(officer, task, id).fileName()).isEqualTo("a.jpg");
        assertThatThrownBy(() -> album.add(officer, task, markers().get(0), MarkerPhoto.Subject.FAR, "b.jpg", FAR)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> album.withdraw(officer, task, id, "不要")).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void thirtyAreEnough() {
        for (int i = 0; i < 30; i++) {
            album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.OBJECT, i + ".jpg", CameraPicture.silent(20 + i, 20));
        }
        assertThatThrownBy(() -> album.add(surveyor, task, markers().get(0), MarkerPhoto.Subject.OBJECT, "30.jpg", NEAR))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("photo.tooMany"));
    }

    private List<PhotoFinding.Kind> kinds(UUID marker) {
        return album.of(surveyor, task, marker).findings().stream().map(PhotoFinding::kind).toList();
    }

    private List<UUID> markers() {
        return register.get(MarkerRegistration.class).all(surveyor, task).stream().map(page -> page.marker().id()).toList();
    }

    /** A camera that stands at a marker. */
    private final class Marker {

        private final UUID id;
        private final double lon;
        private final double lat;

        Marker(UUID id) {
            this.id = id;
            var at = register.get(MarkerRegistration.class).page(surveyor, task, id).marker().position().point();
            lon = at.getX();
            lat = at.getY();
        }

        byte[] picture(String taken, int width) {
            return CameraPicture.taken(width, 60, taken, 1, sexagesimal(lon), sexagesimal(lat));
        }

        private double[] sexagesimal(double degrees) {
            double minutes = (degrees - (int) degrees) * 60;
            return new double[] {(int) degrees, (int) minutes, (minutes - (int) minutes) * 60};
        }
    }
}
