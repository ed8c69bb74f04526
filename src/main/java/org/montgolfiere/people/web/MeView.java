package org.montgolfiere.people.web;

import java.util.List;
import org.montgolfiere.people.ApiToken;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.Person;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/** One's own page as it stands. */
public record MeView(
        Person person,
        boolean hasPassword,
        List<CredentialRecord> passkeys,
        List<OpenSession> sessions,
        List<ApiToken> tokens,
        List<OffTime> offTimes) {}
