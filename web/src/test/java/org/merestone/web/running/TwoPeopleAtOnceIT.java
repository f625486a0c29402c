package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;

/** Two people who decide on or edit the same draft at the same moment: one succeeds, the other is told, nothing is lost. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TwoPeopleAtOnceIT {

    private static final String CONFIRMED = "石渡明塘线";
    private static final String UNDER_SURVEY = "石渡松泉线";
    private static final Pattern EDIT = Pattern.compile("action=\"(/survey/tasks/[^\"]+/points/[0-9a-f-]{36})\".*?name=\"rowVersion\" value=\"(\\d+)\""
            + ".*?name=\"lon\" value=\"([^\"]+)\".*?name=\"lat\" value=\"([^\"]+)\"", Pattern.DOTALL);

    @RegisterExtension
    static final ServedClass<RunningMerestone> SERVED = ServedClass.byTheProgram();

    @Parameter
    TestDatabase kind;

    @Test
    void eachKindOfDatabaseIsServed() {
        assertThat(SERVED.server().database().isPresent()).isEqualTo(kind == TestDatabase.POSTGIS);
    }

    @Test
    void ofTwoApprovalsAtOnceOneMakesTheLaw() {
        List<Visitor> officers = List.of(SERVED.visitor("county"), SERVED.visitor("county"));
        LineDraft draft = LineDraft.of(officers.get(0), CONFIRMED);
        List<HttpResponse<String>> answers = atOnce(officers, officer ->
                officer.post(draft.address("approval"), draft.approval("砚政函〔2026〕" + officers.indexOf(officer) + "号")));
        HttpResponse<String> done = only(answers, 200);
        HttpResponse<String> refused = answers.get(1 - answers.indexOf(done));
        assertThat(refused.statusCode()).as(refused.body()).isIn(409, 422);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).endsWith("。");
        PublicLine law = PublicLine.of(new Visitor(SERVED.server().address()), CONFIRMED);
        assertThat(law.status()).isEqualTo("STATUTORY");
        assertThat(law.property("approvalDocument")).isEqualTo("砚政函〔2026〕" + answers.indexOf(done) + "号");
        assertThat(Trail.verified(SERVED.server()).count("line.approve")).isEqualTo(1);
    }

    @Test
    void bothSidesMayConfirmAtTheSameMoment() {
        List<Visitor> officers = List.of(SERVED.visitor("officer-shidu"), SERVED.visitor("officer-songquan"));
        LineDraft draft = LineDraft.of(officers.get(0), UNDER_SURVEY);
        List<HttpResponse<String>> answers = atOnce(officers, officer -> officer.post(draft.address("confirmations"), draft.confirmation()));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(atOnce(officers, officer -> officer.post(draft.address("withdrawals"), Map.of("reason", "再核一次"))))
                .extracting(HttpResponse::statusCode).containsOnly(200);
    }

    @Test
    void whoConfirmsWhatAnEditHasJustChangedIsTold() {
        Visitor officer = SERVED.visitor("officer-songquan");
        LineDraft seen = LineDraft.of(officer, UNDER_SURVEY);
        Visitor surveyor = SERVED.visitor("surveyor");
        assertThat(Edit.of(surveyor, seen).send(surveyor, 2e-5).statusCode()).isEqualTo(302);
        HttpResponse<String> refused = officer.post(seen.address("confirmations"), seen.confirmation());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).contains("草案已被修改");
        LineDraft now = LineDraft.of(officer, UNDER_SURVEY);
        assertThat(now.fingerprint()).isNotEqualTo(seen.fingerprint());
        assertThat(officer.post(now.address("confirmations"), now.confirmation()).statusCode()).isEqualTo(200);
        assertThat(officer.post(now.address("withdrawals"), Map.of("reason", "再核一次")).statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoEditsAtOnceOneIsDoneAndTheOtherTold() {
        List<Visitor> surveyors = List.of(SERVED.visitor("surveyor"), SERVED.visitor("surveyor"));
        LineDraft draft = LineDraft.of(SERVED.visitor("officer-shidu"), UNDER_SURVEY);
        Edit seen = Edit.of(surveyors.get(0), draft);
        long before = Trail.verified(SERVED.server()).count("draft.move-point");
        List<HttpResponse<String>> answers = atOnce(surveyors, surveyor -> seen.send(surveyor, 1e-5 * (1 + surveyors.indexOf(surveyor))));
        HttpResponse<String> done = only(answers, 302);
        HttpResponse<String> refused = answers.get(1 - answers.indexOf(done));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("请刷新页面后再决定");
        assertThat(Edit.of(surveyors.get(0), draft).lon()).isEqualTo(seen.moved(1e-5 * (1 + answers.indexOf(done))));
        assertThat(Trail.verified(SERVED.server()).count("draft.move-point")).isEqualTo(before + 1);
    }

    /** Lets each of the visitors act at the same moment; their answers in the order of the visitors. */
    private static List<HttpResponse<String>> atOnce(List<Visitor> visitors, Function<Visitor, HttpResponse<String>> act) {
        CountDownLatch ready = new CountDownLatch(visitors.size());
        List<CompletableFuture<HttpResponse<String>>> acting = visitors.stream().map(visitor -> CompletableFuture.supplyAsync(() -> {
            ready.countDown();
            try {
                ready.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return act.apply(visitor);
        }, command -> new Thread(command).start())).toList();
        return acting.stream().map(CompletableFuture::join).toList();
    }

    private static HttpResponse<String> only(List<HttpResponse<String>> answers, int status) {
        List<HttpResponse<String>> those = answers.stream().filter(answer -> answer.statusCode() == status).toList();
        assertThat(those).as(() -> Stream.concat(answers.stream().map(HttpResponse::statusCode), answers.stream().map(HttpResponse::body))
                .toList().toString()).hasSize(1);
        return those.get(0);
    }

    /** The form that moves the second point of a draft, as the surveyor's page has it. */
    private record Edit(String address, String rowVersion, double lon, String lat) {

        static Edit of(Visitor surveyor, LineDraft draft) {
            Matcher form = EDIT.matcher(surveyor.page("/survey/tasks/" + draft.task()).body());
            assertThat(form.find() && form.find()).isTrue();
            return new Edit(form.group(1), form.group(2), Double.parseDouble(form.group(3)), form.group(4));
        }

        double moved(double degrees) {
            return Math.rint((lon + degrees) * 1e9) / 1e9;
        }

        HttpResponse<String> send(Visitor surveyor, double degrees) {
            return surveyor.form(address, Map.of("rowVersion", rowVersion, "lon", Double.toString(moved(degrees)), "lat", lat, "reason", "复测"));
        }
    }
}
