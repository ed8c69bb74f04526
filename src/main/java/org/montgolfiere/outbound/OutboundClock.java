package org.montgolfiere.outbound;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of leases and holds; only who asks for it by name is given it. */
@Configuration(proxyBeanMethods = false)
class OutboundClock {

    static final String SHARED = "shared";

    @Bean(defaultCandidate = false)
    @Qualifier(SHARED)
    Clock sharedClock(JdbcClient jdbc) {
        return new SharedClock(jdbc);
    }
}
