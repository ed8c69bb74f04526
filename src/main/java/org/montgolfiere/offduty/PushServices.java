package org.montgolfiere.offduty;

import java.net.URI;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The push services of browsers: public addresses over https, whatever else the host allows the desk to call. Any member
 * names one, so what was opened for a private network must not be open to them.
 */
@Component
class PushServices implements AutoCloseable {

    private final Outside outside;

    /** @param listed push services of one's own, as {@code host:port} or ranges, parted by commas or spaces */
    @Autowired
    PushServices(@Value("${MONTGOLFIERE_PUSH_HOSTS:}") String listed) {
        this(new Outside(listed));
    }

    PushServices(Outside outside) {
        this.outside = outside;
    }

    boolean mayCall(URI address) {
        return outside.mayCall(address);
    }

    Answer send(Request request) {
        return outside.send(request);
    }

    @Override
    public void close() {
        outside.close();
    }
}
