package org.merestone.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before the program sees it, an address that cannot be read or that is too long, is a problem like any other and not
 * the server's own page: in both languages, for nobody has said yet which one is read.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sentences sentences;

    UnreadableRequests(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private String problem(int status) {
        String kind = status < 500 ? "400" : "500";
        return JSON.writeValueAsString(new TreeMap<>(Map.of("status", status, "title", both("problem.title." + kind),
                "detail", both("problem.sentence." + kind))));
    }

    private String both(String key) {
        return sentences.in(Locale.CHINESE, key) + " / " + sentences.in(Locale.ENGLISH, key);
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return; // the program has answered
            }
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(problem(response.getStatus()));
                    response.finishResponse();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e); // the asker is gone
            }
        }
    }
}
