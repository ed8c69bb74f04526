package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: the browser's side is {@code scripts/passkeys.js}, the exchange is Spring Security's. */
@Component
class Passkeys {

    private final Settings settings;
    private final People people;
    private final SignedIn signedIn;
    private final JsonMapper json;
    private final PublicKeyCredentialUserEntityRepository entities;
    private final UserCredentialRepository credentials;

    Passkeys(
            Settings settings,
            People people,
            SignedIn signedIn,
            JsonMapper json,
            PublicKeyCredentialUserEntityRepository entities,
            UserCredentialRepository credentials) {
        this.settings = settings;
        this.people = people;
        this.signedIn = signedIn;
        this.json = json;
        this.entities = entities;
        this.credentials = credentials;
    }

    void into(HttpSecurity http) {
        http.webAuthn(passkeys -> passkeys.rpId(settings.url().getHost())
                .rpName("Montgolfière")
                .allowedOrigins(PasskeySettings.origin(settings.url()))
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(welcoming()));
        http.addFilterBefore(new PasskeyRefusals(), AuthorizationFilter.class);
    }

    /** A person's own, the newest first. */
    List<CredentialRecord> of(Viewer own) {
        var entity = entities.findByUsername(Long.toString(own.person()));
        if (entity == null) {
            return List.of();
        }
        return credentials.findByUserId(entity.getId()).stream()
                .sorted((one, other) -> other.getCreated().compareTo(one.getCreated()))
                .toList();
    }

    /** @throws NotFound when it is not one's own */
    void remove(Viewer own, String id) {
        Bytes held = of(own).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(mine -> mine.toBase64UrlString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        credentials.delete(held);
    }

    private ObjectPostProcessor<WebAuthnAuthenticationFilter> welcoming() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationSuccessHandler(Passkeys.this::welcome);
                return filter;
            }
        };
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        Person person = Objects.requireNonNull(people.find(Long.parseLong(proven.getName())));
        signedIn.begin(request, response, person);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of("authenticated", true, "redirectUrl", Onward.safe(request.getParameter("then"))));
    }
}
