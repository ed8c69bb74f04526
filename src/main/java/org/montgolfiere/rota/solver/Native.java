package org.montgolfiere.rota.solver;

import com.google.ortools.Loader;
import org.jspecify.annotations.Nullable;

/** The native library of OR-tools, loaded once where it can be. */
final class Native {
    /** Set to "off" the library is not even looked for. */
    static final String SWITCH = "montgolfiere.rota.native";

    private static final class Loaded {
        static final @Nullable String WHY_NOT = load();

        private static @Nullable String load() {
            if ("off".equals(System.getProperty(SWITCH))) return "it is switched off";
            try {
                Loader.loadNativeLibraries();
                return null;
            } catch (RuntimeException | LinkageError missing) {
                var message = missing.getMessage();
                return message == null
                        ? missing.getClass().getSimpleName()
                        : message.lines().findFirst().orElse("");
            }
        }
    }

    private Native() {}

    /** Null: it is there. */
    static @Nullable String whyNot() {
        return Loaded.WHY_NOT;
    }
}
