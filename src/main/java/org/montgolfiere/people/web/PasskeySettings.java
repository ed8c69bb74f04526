package org.montgolfiere.people.web;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions.PublicKeyCredentialCreationOptionsBuilder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

@Configuration(proxyBeanMethods = false)
class PasskeySettings {

    /** The name of an entity is a person's id; what the browser shows of them is {@link #shown}. */
    @Bean
    PublicKeyCredentialUserEntityRepository passkeyPeople(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyCredentials(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** Whoever holds a passkey is let in while their person is open. */
    @Bean
    UserDetailsService passkeyHolders(People people) {
        return id -> {
            Person person = people.find(Long.parseLong(id));
            if (person == null || !person.open()) {
                throw new UsernameNotFoundException("closed");
            }
            return User.withUsername(id).password("").authorities("person").build();
        };
    }

    /** A passkey stands for the password and the person at once, so the device must know who holds it. */
    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(
            PublicKeyCredentialUserEntityRepository entities,
            UserCredentialRepository credentials,
            Settings settings,
            People people) {
        String host = Objects.requireNonNull(settings.url().getHost());
        var desk = PublicKeyCredentialRpEntity.builder()
                .id(host)
                .name("Montgolfière")
                .build();
        var operations =
                new Webauthn4JRelyingPartyOperations(entities, credentials, desk, Set.of(origin(settings.url())));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(options -> shown(options, people, entities));
        return operations;
    }

    static String origin(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port;
    }

    private static void shown(
            PublicKeyCredentialCreationOptionsBuilder options,
            People people,
            PublicKeyCredentialUserEntityRepository entities) {
        options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build());
        Person person = people.find(Objects.requireNonNull(SignedIn.person()));
        var entity = entities.findByUsername(
                Long.toString(Objects.requireNonNull(person).id()));
        options.user(ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Objects.requireNonNull(entity).getId())
                .name(person.email())
                .displayName(person.name())
                .build());
    }
}
