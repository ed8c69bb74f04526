package org.montgolfiere.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body strictly: what could be read in two ways is refused. */
@Component
class BodyArgument implements HandlerMethodArgumentResolver {

    /** A body that is too long is read on up to here, so that its sender hears the answer. */
    private static final long DRAINED = 64L << 20;

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;

    private final JsonMapper strict = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Body.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Body body = Objects.requireNonNull(parameter.getParameterAnnotation(Body.class));
        checkKind(request);
        return Given.of(parse(decode(read(request, body.atMost()))));
    }

    private static void checkKind(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            throw Refused.unsupported("unsupported-encoding", "Send the body uncompressed.");
        }
        if (!isJson(request.getContentType())) {
            throw Refused.unsupported("unsupported-media-type", "Send Content-Type: application/json.");
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            MediaType given = type == null ? null : MediaType.parseMediaType(type);
            return given != null
                    && given.isCompatibleWith(MediaType.APPLICATION_JSON)
                    && given.isConcrete()
                    && (given.getCharset() == null || given.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static byte[] read(HttpServletRequest request, int atMost) throws IOException {
        InputStream stream = request.getInputStream();
        boolean announced = request.getContentLengthLong() > atMost;
        byte[] bytes = announced ? new byte[0] : stream.readNBytes(atMost + 1);
        if (announced || bytes.length > atMost) {
            drain(stream);
            throw Refused.tooLarge("The body may have %,d bytes.".formatted(atMost));
        }
        return bytes;
    }

    private static void drain(InputStream stream) throws IOException {
        byte[] lost = new byte[64 << 10];
        long read = 0;
        for (int now = stream.read(lost); now >= 0 && read < DRAINED; now = stream.read(lost)) {
            read += now;
        }
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw Refused.unreadable("The body is not UTF-8.");
        }
    }

    private JsonNode parse(String text) {
        try {
            JsonNode node = strict.readTree(text);
            if (node.isMissingNode()) {
                throw Refused.unreadable("The body is empty.");
            }
            return node;
        } catch (JacksonException wrong) {
            var place = wrong.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw Refused.unreadable("The body is no JSON that can be read in one way only" + where + ".");
        }
    }
}
