package org.montgolfiere.triage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The learnt traits with their weights. As a file: how many there are, then for each the name, the bias, and the weights as
 * 16-bit floats.
 */
record Learned(Map<Trait, Logistic> byTrait) {

    Learned {
        byTrait = Map.copyOf(byTrait);
    }

    /** Those of {@code triage/learned.bin}. */
    static Learned read() {
        return read(Objects.requireNonNull(Learned.class.getResourceAsStream("/triage/learned.bin")));
    }

    static Learned read(InputStream file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            Map<Trait, Logistic> byTrait = new EnumMap<>(Trait.class);
            for (int left = in.readInt(); left > 0; left--) {
                Trait trait = Trait.valueOf(in.readUTF());
                byTrait.put(trait, new Logistic(in.readFloat(), floats(in, Features.WIDTH), floats(in, Grams.PLACES)));
            }
            return new Learned(byTrait);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(byTrait.size());
        for (Map.Entry<Trait, Logistic> learnt : new EnumMap<>(byTrait).entrySet()) {
            out.writeUTF(learnt.getKey().name());
            out.writeFloat(learnt.getValue().bias());
            floats(out, learnt.getValue().dense());
            floats(out, learnt.getValue().grams());
        }
        out.flush();
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int place = 0; place < count; place++) {
            floats[place] = Float.float16ToFloat(in.readShort());
        }
        return floats;
    }

    private static void floats(DataOutputStream out, float[] floats) throws IOException {
        for (float number : floats) {
            out.writeShort(Float.floatToFloat16(number));
        }
    }
}
