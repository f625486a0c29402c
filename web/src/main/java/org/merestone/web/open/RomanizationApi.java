package org.merestone.web.open;

import java.util.List;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Polyphone;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.SpelledName;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a name is spelled in Roman letters. Made of the tables that ship with the product; nothing of the register goes into it. */
@RestController
class RomanizationApi {

    private static final int LONGEST = 100;

    /**
     * @param name     the name, at most 100 characters
     * @param clazz    the beginning of a class code of GB/T 18521; where it is left out the name itself is asked
     * @param division the beginning of the code of the division that the place lies in, for local readings
     */
    @OpenToAll
    @GetMapping("/api/v1/romanization")
    Spelled romanization(@RequestParam String name, @RequestParam(name = "class", defaultValue = "") String clazz,
            @RequestParam(defaultValue = "") String division) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST) {
            throw new BadRequest(name.isBlank() ? "request.wrongValue" : "request.tooLong", "name", LONGEST);
        }
        if (!clazz.matches("[0-9]{0,5}")) {
            throw new BadRequest("request.wrongValue", "class");
        }
        if (!division.matches("[0-9]{0,12}")) {
            throw new BadRequest("request.wrongValue", "division");
        }
        return Spelled.of(SpelledName.of(name, PlaceClass.of(clazz), division));
    }

    /**
     * The spelling of a name.
     *
     * @param toned         with tone marks, the parts apart
     * @param specificPlain the specific part alone, without tone marks
     * @param capitals      for signs
     * @param confirm       whether a person has to look at it before it is used
     * @param minority      whether it may be a name of a minority language, whose own spelling has to be given
     * @param readings      the characters to confirm, each with the readings to choose from
     */
    record Spelled(String name, String toned, String plain, String specificPlain, String capitals, boolean confirm, boolean minority,
                   String specific, String generic, List<String> syllables, List<Polyphone> readings) {
        static Spelled of(SpelledName spelled) {
            Romanization read = spelled.romanization().orElse(null);
            return new Spelled(spelled.given(), spelled.toned(), spelled.plain(), spelled.specificPlain(),
                    read == null ? "" : read.capitals(), spelled.confirm(), read != null && read.minority(),
                    read == null ? "" : read.parts().specific(), read == null ? "" : read.parts().generic(),
                    read == null ? List.of() : read.syllables(), read == null ? List.of() : read.polyphones());
        }
    }
}
