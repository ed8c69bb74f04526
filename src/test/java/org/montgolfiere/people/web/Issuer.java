package org.montgolfiere.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** An organisation's sign-in service on a port of its own; it vouches for one person at a time. */
final class Issuer {

    private final int port;
    private final RSAKey key;
    private JWTClaimsSet.@Nullable Builder next;

    Issuer() throws IOException, JOSEException {
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.key = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    HttpServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        answer(server, "/.well-known/openid-configuration", """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(url()));
        answer(server, "/keys", new JWKSet(key.toPublicJWK()).toString());
        server.createContext("/token", exchange -> {
            byte[] body = """
                    {"access_token": "unused", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                    """.formatted(token()).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Whom it vouches for when it is asked next. */
    void vouch(String subject, String email, boolean verified, String nonce) {
        Date now = new Date();
        next = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience("desk")
                .issueTime(now)
                .expirationTime(new Date(now.getTime() + 60_000))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", verified)
                .claim("name", "Nour Haddad");
    }

    private String token() throws IOException {
        if (next == null) {
            throw new IOException("nobody to vouch for");
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), next.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IOException(failed);
        }
        return token.serialize();
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
