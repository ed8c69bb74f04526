package org.montgolfiere.people.web;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;
import org.springframework.core.env.Environment;

/**
 * The organisation's own sign-in service, by setting.
 *
 * @param name what stands on its button
 */
record Oidc(String issuer, String clientId, String clientSecret, String name) {

    private static final String PREFIX = "MONTGOLFIERE_OIDC_";

    /** @return null where none is set @throws WrongUse where it is set by half */
    static @Nullable Oidc read(Environment environment) {
        String issuer = value(environment, "ISSUER");
        String id = value(environment, "CLIENT_ID");
        String secret = value(environment, "CLIENT_SECRET");
        if (issuer.isEmpty() && id.isEmpty() && secret.isEmpty()) {
            return null;
        }
        if (issuer.isEmpty() || id.isEmpty() || secret.isEmpty()) {
            throw new WrongUse(
                    "Set %1$sISSUER, %1$sCLIENT_ID and %1$sCLIENT_SECRET together, or none.".formatted(PREFIX));
        }
        String name = value(environment, "NAME");
        return new Oidc(issuer, id, secret, name.isEmpty() ? "OpenID Connect" : name);
    }

    private static String value(Environment environment, String name) {
        return environment.getProperty(PREFIX + name, "").strip();
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Oidc[" + issuer + "]";
    }
}
