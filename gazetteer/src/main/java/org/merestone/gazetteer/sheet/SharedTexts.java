package org.merestone.gazetteer.sheet;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.merestone.data.conflict.Refusal;

/** The table of shared texts of an XLSX; of rich text the runs are joined, and the reading aids of phonetic runs left out. */
final class SharedTexts {

    private static final int MOST = 4_000_000;

    private SharedTexts() {}

    static void read(XMLStreamReader reader, SheetLimits limits, List<String> texts) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        while (reader.hasNext()) {
            int event = reader.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT ? reader.getLocalName() : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> phonetic++;
                    case "t" -> inText = phonetic == 0;
                    default -> { }
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(reader.getText());
                if (text.length() > limits.cell()) {
                    throw new Refusal.NotAllowed("sheet.cellTooLong", texts.size() + 1, limits.cell());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (name) {
                    case "si" -> {
                        if (texts.size() == MOST) {
                            throw new Refusal.NotAllowed("sheet.bomb");
                        }
                        texts.add(text.toString().strip());
                    }
                    case "rPh" -> phonetic--;
                    case "t" -> inText = false;
                    default -> { }
                }
            }
        }
    }
}
