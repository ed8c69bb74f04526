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

/** The trained network, run by ONNX Runtime in this process. Safe for many threads; it holds native memory until closed. */
final class Model implements AutoCloseable {

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
     * @return for each text the probability of each label, in the order of labels.json
     */
    float[][] probabilities(List<long[]> batch) {
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
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", masks), Set.of("probs"))) {
            return (float[][]) result.get(0).getValue();
        } catch (OrtException failed) {
            throw new IllegalStateException("the model failed: " + failed.getMessage(), failed);
        }
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
            ByteBuffer buffer =
                    arena.allocate(connection.getContentLengthLong()).asByteBuffer();
            try (ReadableByteChannel channel = Channels.newChannel(connection.getInputStream())) {
                while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            }
            return buffer.flip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
