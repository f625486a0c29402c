package org.merestone.web.running;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.merestone.data.TestDatabase;
import org.merestone.web.Merestone;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application serving in this process by a clock that the test turns: the days of a notice, the fifteen days of the law. Between two
 * turns it goes on as clocks do. Everything else is as in {@link RunningMerestone}.
 */
final class MerestoneByOurClock implements Serving {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final ConfigurableApplicationContext context;

    /**
     * @param folder its data folder
     * @param day    the day in China on which it begins, at nine in the morning
     */
    MerestoneByOurClock(TestDatabase kind, Path folder, LocalDate day) {
        turnTo(day);
        InstantSource source = () -> Instant.now().plus(ahead.get());
        Clock ours = source.withZone(ZoneOffset.UTC);
        context = new SpringApplicationBuilder(Merestone.class).logStartupInfo(false)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) fresh -> {
                    fresh.registerBean("ours", Clock.class, () -> ours, bean -> bean.setPrimary(true));
                    // It greets on the stream on which this process reports its tests.
                    fresh.addBeanFactoryPostProcessor(beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("welcome"));
                })
                .run(settings(kind, folder).toArray(String[]::new));
    }

    private static List<String> settings(TestDatabase kind, Path folder) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--merestone.data=" + folder,
                "--merestone.demonstration=true"));
        if (kind == TestDatabase.POSTGIS) {
            settings.add("--spring.datasource.url=" + TestDatabase.barePostgres());
        } else {
            settings.add("--spring.datasource.url=jdbc:h2:mem:clock" + UUID.randomUUID() + TestDatabase.H2_OPTIONS);
            settings.add("--spring.datasource.username=sa");
        }
        return settings;
    }

    /** Nine in the morning of a day in China. */
    void turnTo(LocalDate day) {
        ahead.set(Duration.between(Instant.now(), day.atTime(MORNING).atZone(CHINA).toInstant()));
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
