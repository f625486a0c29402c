package org.merestone.gazetteer.paper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells those who print maps for everybody under which number the office's maps were reviewed. */
@Configuration(proxyBeanMethods = false)
class MapReviewNumber {

    @Bean
    MapReview mapReview(@Value("${merestone.map.approval:}") String number) {
        return new MapReview(number);
    }
}
