package org.montgolfiere.offduty;

import java.util.function.Predicate;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Whether somebody may still listen: signed in by the same session, with the same roles at the brand. */
@Component
class Admission {

    private final Personal personal;
    private final Predicate<String> signedIn;

    /** A command has no sessions, and nobody listens to it. */
    @Autowired
    Admission(Personal personal, ObjectProvider<SessionRepository<?>> sessions) {
        this(personal, session -> sessions.getObject().findById(session) != null);
    }

    Admission(Personal personal, Predicate<String> signedIn) {
        this.personal = personal;
        this.signedIn = signedIn;
    }

    boolean holds(Member member, String session) {
        return signedIn.test(session)
                && personal.roles(member.person(), member.brand()).equals(member.roles());
    }
}
