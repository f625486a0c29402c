package org.merestone.web.ogc;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** Gives a document the form that its reader asked for. */
final class Answers {

    private Answers() {}

    /**
     * @param body  the document
     * @param view  the template of its page
     * @param model what the page shows beside {@code links}
     */
    static Object document(Representation form, Map<String, Object> body, List<Link> links, String view, Map<String, ?> model) {
        if (form == Representation.HTML) {
            return new ModelAndView(view, model).addObject("links", links).addObject("document", body);
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(form.mediaType())).body(body);
    }
}
