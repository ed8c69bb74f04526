package org.montgolfiere.triage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The reader of this process, loaded when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    @Lazy
    ModelReader reader(@Value("${MONTGOLFIERE_READER_THREADS:1}") int threads) {
        return new ModelReader(threads);
    }
}
