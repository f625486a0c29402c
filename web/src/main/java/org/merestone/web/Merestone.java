package org.merestone.web;

import org.merestone.web.start.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application's door. */
@SpringBootApplication(scanBasePackages = "org.merestone")
@EnableScheduling
public class Merestone {

    public static void main(String[] args) {
        CommandLine.run(Merestone.class, args);
    }
}
