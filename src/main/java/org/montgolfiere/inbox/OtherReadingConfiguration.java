package org.montgolfiere.inbox;

import java.net.URI;
import java.time.Clock;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.endpoint.Endpoint;
import org.montgolfiere.triage.endpoint.EndpointReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The reader elsewhere, made when it is first asked for; the one in the house stays the {@link Reader} of the desk. */
@Configuration(proxyBeanMethods = false)
class OtherReadingConfiguration {

    @Bean(defaultCandidate = false)
    @Lazy
    EndpointReader readerElsewhere(
            @Value("${MONTGOLFIERE_READER_URL:}") URI address,
            @Value("${MONTGOLFIERE_READER_MODEL:}") String model,
            @Value("${MONTGOLFIERE_READER_KEY:}") String key,
            Outside outside,
            ObjectProvider<Reader> own,
            Clock clock) {
        return new EndpointReader(
                new Endpoint(address, model.strip(), key.strip(), Endpoint.WITHIN), outside, own::getObject, clock);
    }
}
