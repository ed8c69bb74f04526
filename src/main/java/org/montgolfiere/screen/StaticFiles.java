package org.montgolfiere.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Files that no person owns: the look, our modules, htmx. A browser keeps them and asks each time whether they still
 * hold, by a hash of what is in them: the times in a jar are always the same.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        keep(registry.addResourceHandler("/**").addResourceLocations("classpath:/static/"));
        keep(registry.addResourceHandler("/webjars/**").addResourceLocations(htmx()));
    }

    private void keep(ResourceHandlerRegistration registration) {
        registration
                .setUseLastModified(false)
                .setEtagGenerator(this::hash)
                .setCacheControl(CacheControl.noCache().cachePrivate());
    }

    /** The folder of the one htmx on the class path, so that no version stands in an address. */
    private static String htmx() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            String address = found[0].getURL().toString();
            return address.substring(0, address.lastIndexOf('/') + 1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String hash(Resource resource) {
        try {
            return hashes.computeIfAbsent(resource.getURL().toString(), address -> read(resource));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String read(Resource resource) {
        try (InputStream file = resource.getInputStream();
                DigestInputStream digest = new DigestInputStream(file, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, 24);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
