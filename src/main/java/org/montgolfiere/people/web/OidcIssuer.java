package org.montgolfiere.people.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Asks the issuer how it works when somebody first wants to come that way, and again while it does not answer. */
class OidcIssuer implements ClientRegistrationRepository {

    static final String ID = "organisation";

    private final Oidc service;
    private final String redirect;
    private volatile @Nullable ClientRegistration known;

    OidcIssuer(Oidc service, String redirect) {
        this.service = service;
        this.redirect = redirect;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration held = known;
        if (held == null) {
            held = ask();
            known = held;
        }
        return held;
    }

    private ClientRegistration ask() {
        return ClientRegistrations.fromIssuerLocation(service.issuer())
                .registrationId(ID)
                .clientId(service.clientId())
                .clientSecret(service.clientSecret())
                .redirectUri(redirect)
                .scope("openid", "email", "profile")
                .build();
    }
}
