package org.merestone.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class TypedTextTest {

    private final MockHttpServletRequest form = new MockHttpServletRequest("POST", "/naming/cases");

    @Test
    void whatWasPastedWithANulArrivesWithoutIt() throws Exception {
        form.addParameter("name", "砚川路\0");
        form.addParameter("kind", "A\0", "B");
        form.addParameter("reason", "同音");
        HttpServletRequest seen = filtered();
        assertThat(seen.getParameter("name")).isEqualTo("砚川路");
        assertThat(seen.getParameterValues("kind")).containsExactly("A", "B");
        assertThat(seen.getParameterMap()).containsOnlyKeys("name", "kind", "reason");
        assertThat(seen.getParameterMap().get("reason")).containsExactly("同音");
        assertThat(Collections.list(seen.getParameterNames())).containsExactly("name", "kind", "reason");
        assertThat(seen.getParameter("other")).isNull();
        assertThat(seen.getParameterValues("other")).isNull();
    }

    @Test
    void anOrdinaryRequestIsLeftAsItIs() throws Exception {
        form.addParameter("name", "砚川路");
        assertThat(filtered()).isSameAs(form);
    }

    @Test
    void aFileHasItsNameWithoutNulAndNoneWhereNoneIsGiven() {
        assertThat(TypedText.fileName(new MockMultipartFile("file", "测量\0.csv", "text/csv", new byte[1]))).isEqualTo("测量.csv");
        assertThat(TypedText.fileName(new MockMultipartFile("file", null, "text/csv", new byte[1]))).isEmpty();
        assertThat(TypedText.fileName(null)).isEmpty();
    }

    private HttpServletRequest filtered() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new TypedText().doFilter(form, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
