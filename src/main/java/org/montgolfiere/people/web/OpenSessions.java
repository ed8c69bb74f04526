package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.montgolfiere.home.Sha256;
import org.montgolfiere.people.OtherSessionsEnded;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers in which a person is signed in, to look at and to end. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ApplicationEventPublisher events;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /** The one that asks first, then those seen last. */
    List<OpenSession> of(Viewer own, HttpSession here) {
        return all(own).stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        BrowserName.of(session.getAttribute(SignedIn.BROWSER)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here.getId())))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    /** @throws NotFound when it is not one's own */
    void end(Viewer own, String handle) {
        Session held = all(own).stream()
                .filter(session -> handle(session.getId()).equals(handle))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.deleteById(held.getId());
    }

    void endOthers(Viewer own, HttpSession here) {
        all(own).stream()
                .map(Session::getId)
                .filter(id -> !id.equals(here.getId()))
                .forEach(sessions::deleteById);
        events.publishEvent(new OtherSessionsEnded(own.person()));
    }

    private List<? extends Session> all(Viewer own) {
        return List.copyOf(
                sessions.findByPrincipalName(Long.toString(own.person())).values());
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Sha256.of(id), 0, 8);
    }
}
