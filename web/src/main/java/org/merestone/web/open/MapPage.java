package org.merestone.web.open;

import org.jspecify.annotations.Nullable;
import org.merestone.web.register.Published;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public map: the first page of all. */
@Controller
class MapPage {

    /** A position may come with the address ({@code /?lon=&lat=}); the page itself goes there. */
    @Published
    @OpenToAll
    @GetMapping("/")
    String map(@RequestParam(required = false) @Nullable Double lon, @RequestParam(required = false) @Nullable Double lat) {
        return "map";
    }
}
