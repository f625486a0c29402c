package org.merestone.web.dump;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.LegalTime;
import org.merestone.web.background.BackgroundThread;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the edition of each day at its hour, and what is missing soon after the start; takes editions away that tell of a place which the
 * public may no longer know, and makes today's anew; by a thread of its own, so that nobody waits.
 */
@Component
class DailyEditions {

    private static final Logger LOG = LoggerFactory.getLogger(DailyEditions.class);

    private final RegisterKeeper keeper;
    private final EditionWriter writer;
    private final Clock clock;
    private final EditionFolder folder;
    private final LocalTime hour;
    private final int kept;
    private final AtomicBoolean writing = new AtomicBoolean();
    /** The register that the editions were last held against. */
    private volatile long looked;
    /** Nobody waits for it to end: an edition that is not whole is made anew after the next start. */
    private final BackgroundThread hand = new BackgroundThread("downloads", 1, Duration.ZERO);

    DailyEditions(RegisterKeeper keeper, EditionWriter writer, Clock clock, @Value("${merestone.data}") Path data,
            @Value("${merestone.downloads.at}") String hour, @Value("${merestone.downloads.kept}") int kept) {
        this.keeper = keeper;
        this.writer = writer;
        this.clock = clock;
        this.folder = new EditionFolder(data.resolve("downloads"));
        this.hour = LocalTime.parse(hour);
        this.kept = Math.max(1, kept);
    }

    List<Edition> editions() {
        return folder.editions();
    }

    Optional<Edition> edition(LocalDate day) {
        return folder.edition(day);
    }

    Path file(Edition edition, Edition.Part part) {
        return folder.file(edition, part);
    }

    LocalTime hour() {
        return hour;
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = 30_000)
    void look() {
        PublishedRegister register = keeper.current();
        if (register.version() > 0 && (register.version() != looked || isDue()) && writing.compareAndSet(false, true)) {
            hand.execute(() -> {
                try {
                    withdraw(register);
                    if (isDue()) {
                        write(register);
                    }
                } catch (IOException | UncheckedIOException e) {
                    LOG.warn("the edition of today could not be written: {}", e.getMessage());
                } catch (RuntimeException e) {
                    hand.failed("the edition of today", e);
                } finally {
                    writing.set(false);
                }
            });
        }
    }

    private boolean isDue() {
        return isDue(LegalTime.at(LegalTime.now(clock)));
    }

    /** Whether the edition whose hour has come is missing: today's, or before the hour yesterday's, for which today's stands in. */
    boolean isDue(LocalDateTime now) {
        LocalDate wanted = now.toLocalTime().isBefore(hour) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        return editions().stream().noneMatch(edition -> !edition.day().isBefore(wanted));
    }

    /** Takes away what tells of a place that a register does not know: what was public once is so no more. */
    synchronized void withdraw(PublishedRegister register) throws IOException {
        folder.withdraw(register.names().standard().stream().map(PublishedName::placeId).collect(Collectors.toSet()),
                register.version());
        looked = register.version();
    }

    synchronized void write(PublishedRegister register) throws IOException {
        folder.make(register.day(), empty -> writer.write(register, empty, clock.instant()));
        folder.keep(kept);
    }

    @PreDestroy
    void stop() {
        hand.close();
    }
}
