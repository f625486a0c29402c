package org.merestone.web.start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.document.Documents;
import org.merestone.data.document.Uploads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where files are kept: beside the database, in the data folder. */
@Configuration(proxyBeanMethods = false)
class Storage {

    @Bean
    Documents documents(JdbcClient jdbc, Clock clock, @Value("${merestone.data}") Path data) {
        return new Documents(jdbc, clock, data.resolve("documents"));
    }

    @Bean
    Uploads uploads(JdbcClient jdbc, Clock clock, Supplier<UUID> ids, @Value("${merestone.data}") Path data) {
        return new Uploads(jdbc, clock, ids, data.resolve("uploads"));
    }
}
