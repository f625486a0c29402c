package org.merestone.web.shell;

import org.merestone.geo.survey.SurveyReading;

/** Tells what was found in files, one after the other. */
interface SurveyReport {

    /** @param file as it was named on the command line */
    void tell(String file, SurveyReading reading);
}
