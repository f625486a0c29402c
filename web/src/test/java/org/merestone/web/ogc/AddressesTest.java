package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.problem.Sentences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Links lead where the reader can follow them, also from behind a proxy. */
@ServedTest
class AddressesTest {

    @Autowired
    Sentences sentences;
    @LocalServerPort
    int port;
    private MockHttpServletRequest request;

    @BeforeEach
    void arrive() {
        request = new MockHttpServletRequest("GET", "/ogc/collections/names/items");
        request.setServerName("inner");
        request.setServerPort(8080);
        request.setParameter("name", "汀泗桥 & 镇+1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "map.example.gov.cn");
        request.addHeader("X-Forwarded-Prefix", "/jieshi");
    }

    @Test
    void behindAProxyThatMaySpeakLinksAreThoseOfTheProxy() throws Exception {
        AtomicReference<HttpServletRequest> seen = new AtomicReference<>();
        new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), (wrapped,
                answer) -> seen.set((HttpServletRequest) wrapped));
        Addresses addresses = new Addresses(seen.get(), sentences);
        assertThat(addresses.landing()).isEqualTo("https://map.example.gov.cn/jieshi/ogc");
        assertThat(addresses.with("after", "x")).startsWith("https://map.example.gov.cn/jieshi/ogc/collections/names/items?");
    }

    @Test
    void whatAStrangerSaysOfAProxyIsNotBelievedUnlessConfigured() throws Exception {
        assertThat(new Addresses(request, sentences).landing()).isEqualTo("http://inner:8080/ogc");
        OgcClient ogc = new OgcClient(port);
        assertThat(OgcClient.href(ogc.json("", "X-Forwarded-Host", "evil.example"), "self")).doesNotContain("evil");
    }

    @Test
    void valuesKeepTheirMeaningInALink() {
        Addresses addresses = new Addresses(request, sentences);
        assertThat(addresses.with("after", "a/b")).endsWith("?name=%E6%B1%80%E6%B3%97%E6%A1%A5%20%26%20%E9%95%87%2B1&after=a%2Fb");
        assertThat(addresses.at("collections", "a b/c")).endsWith("/ogc/collections/a%20b%2Fc");
    }

    @Test
    void theOtherFormsAreLinkedOnceEach() {
        List<Link> links = new Addresses(request, sentences).selfAndAlternates(Representation.JSONFG, Representation.FEATURE);
        assertThat(links).extracting(Link::rel).containsExactly("self", "alternate", "alternate");
        assertThat(links).extracting(Link::type).containsExactly("application/vnd.ogc.fg+json", "application/geo+json", "text/html");
        assertThat(links.get(1).href()).contains("f=json").contains("name=");
    }
}
