package org.montgolfiere.triage;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The trained network, run by ONNX Runtime in this process. Safe for many threads; it holds native memory until closed. */
final class Model implements AutoCloseable {

    private static final Set<String> OUTPUTS = Set.of("probs", Tap.STATES);

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;

    /** @param resource the weights, beside the classes @param threads for one batch, 1 or more */
    Model(String resource, int threads) {
        try (Arena arena = Arena.ofConfined();
                SessionOptions options = options(threads)) {
            session = environment.createSession(weights(resource, arena), options);
        } catch (OrtException refused) {
            throw new IllegalStateException("the model cannot be loaded: " + refused.getMessage(), refused);
        }
    }

    /**
     * @param batch token numbers of each text, framed; the shorter ones are padded
     * @return one answer a text
     */
    List<Answer> answers(List<long[]> batch) {
        int longest = batch.stream().mapToInt(tokens -> tokens.length).max().orElse(0);
        long[] shape = {batch.size(), longest};
        LongBuffer tokens = LongBuffer.allocate(batch.size() * longest);
        LongBuffer mask = LongBuffer.allocate(batch.size() * longest);
        for (int row = 0; row < batch.size(); row++) {
            for (int place = 0; place < batch.get(row).length; place++) {
                tokens.put(row * longest + place, batch.get(row)[place]);
                mask.put(row * longest + place, 1);
            }
        }
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, tokens, shape);
                OnnxTensor masks = OnnxTensor.createTensor(environment, mask, shape);
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "attention_mask", masks), OUTPUTS)) {
            return answers(batch, floats(result, "probs"), floats(result, Tap.STATES));
        } catch (OrtException failed) {
            throw new IllegalStateException("the model failed: " + failed.getMessage(), failed);
        }
    }

    private static float[][] floats(OrtSession.Result result, String output) throws OrtException {
        return (float[][]) result.get(output).orElseThrow().getValue();
    }

    private static List<Answer> answers(List<long[]> batch, float[][] probabilities, float[][] sums) {
        return IntStream.range(0, batch.size())
                .mapToObj(row -> new Answer(probabilities[row], mean(sums[row], batch.get(row).length)))
                .toList();
    }

    private static float[] mean(float[] sums, int pieces) {
        float[] mean = new float[sums.length];
        for (int place = 0; place < sums.length; place++) {
            mean[place] = sums[place] / pieces;
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("the model cannot be closed: " + failed.getMessage(), failed);
        }
    }

    /** Small in memory rather than fast by a few percent: no arena that only grows, and threads that sleep while they wait. */
    private static SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setMemoryPatternOptimization(false);
        options.setCPUArenaAllocator(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    private static ByteBuffer weights(String resource, Arena arena) {
        URL place = Model.class.getResource(resource);
        if (place == null) {
            throw new IllegalStateException("the build lacks " + resource);
        }
        try {
            URLConnection connection = place.openConnection();
            byte[] tap = Tap.bytes();
            ByteBuffer buffer = arena.allocate(connection.getContentLengthLong() + tap.length)
                    .asByteBuffer();
            ByteBuffer stored = buffer.slice(0, buffer.capacity() - tap.length);
            try (ReadableByteChannel channel = Channels.newChannel(connection.getInputStream())) {
                while (stored.hasRemaining() && channel.read(stored) >= 0) {}
            }
            buffer.position(stored.position()).put(tap);
            return buffer.flip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
