package org.merestone.web.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The papers on the page of a case, and who is given them. */
@ServedTest
class CasePaperPagesTest {

    private static final String PASSWORD = "merestone-demo";

    @LocalServerPort
    int port;
    @Autowired
    NamingCases cases;
    @Autowired
    Accounts accounts;
    @Autowired
    PasswordEncoder passwords;

    Visitor office;
    String page;

    @BeforeEach
    void signIn() {
        office = visitor().signIn("naming", PASSWORD);
        NamingCase demonstration = cases.list("", EnumSet.allOf(CaseState.class)).stream()
                .filter(each -> each.name().equals("人民路")).reduce((later, earlier) -> earlier).orElseThrow();
        page = "/naming/cases/" + demonstration.id();
    }

    @Test
    void aCasesPageListsItsPapersWithTheirStateAndEachFormat() {
        assertThat(office.page(page).body()).contains("id=\"papers\"").contains("data-paper=\"APPLICATION\"").contains("data-standing=\"")
                .contains(page + "/papers/APPLICATION.docx").contains(page + "/papers/APPLICATION.pdf").contains(page + "/file.pdf")
                .contains("未形成");
        office.page(page + "?lang=en");
        assertThat(office.page(page).body()).contains("Application form").contains("not yet");
    }

    @Test
    void aPaperIsADownloadThatNobodyOnTheWayKeeps() {
        HttpResponse<String> pdf = office.get(page + "/papers/APPLICATION.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("cache-control")).contains("no-store");
        assertThat(pdf.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment").contains("filename*=UTF-8''");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(office.get(page + "/papers/APPLICATION.docx").body()).startsWith("PK");
        assertThat(office.get(page + "/file.pdf").body()).startsWith("%PDF-");
    }

    @Test
    void whatIsNotThereIsToldInASentence() {
        HttpResponse<String> early = office.get(page + "/papers/ANNOUNCEMENT.pdf");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("公告还没有形成");
        assertThat(office.get(page + "/papers/APPLICATION.xlsx").body()).contains("不是单张表格");
        assertThat(office.get(page + "/papers/APPLICATION.exe").statusCode()).isEqualTo(400);
        assertThat(office.get(page + "/papers/SECRETS.pdf").statusCode()).isBetween(400, 404);
        assertThat(office.get("/naming/cases/" + new UUID(0, 1) + "/papers/APPLICATION.pdf").statusCode()).isEqualTo(404);
        assertThat(office.get("/naming/batches/" + new UUID(0, 1) + "/file.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void papersOfACaseAreForStaffOfItsDivision() {
        for (String path : new String[] {"/papers/APPLICATION.pdf", "/file.pdf"}) {
            assertThat(visitor().page(page + path).statusCode()).as("the public").isNotEqualTo(200);
            assertThat(elsewhere().get(page + path).statusCode()).as("a clerk of another county").isEqualTo(403);
            assertThat(visitor().signIn("surveyor", PASSWORD).get(page + path).statusCode()).as("a surveyor").isEqualTo(403);
        }
    }

    private Visitor elsewhere() {
        if (accounts.byUsername("clerk-of-papers").isEmpty()) {
            accounts.add(new Account(UUID.randomUUID(), "clerk-of-papers", passwords.encode(PASSWORD), "外县", "880101101", true, false,
                    Set.of(Role.NAMING_CLERK)));
        }
        return visitor().signIn("clerk-of-papers", PASSWORD);
    }

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + port));
    }
}
