package org.merestone.web.open;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.merestone.geo.crs.LonLat;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Measuring as a page without scripts: points in, lengths and area out. */
@Controller
class MeasurePage {

    /** @param path as {@link MeasureApi} takes it; a line for each point will do, too */
    @OpenToAll
    @GetMapping("/measure")
    String measure(@RequestParam(defaultValue = "") String path, Model model) {
        if (!path.isBlank()) {
            List<LonLat> points = MeasureApi.points(path);
            model.addAttribute("path", path.strip()).addAttribute("measured", MeasureApi.Measured.of(points))
                    .addAttribute("lon", points.get(0).lon()).addAttribute("lat", points.get(0).lat())
                    .addAttribute("written", points.stream().map(point -> String.format(Locale.ROOT, "%.6f,%.6f", point.lon(), point.lat()))
                            .collect(Collectors.joining(";")));
        }
        return "measure";
    }
}
