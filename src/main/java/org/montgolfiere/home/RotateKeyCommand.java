package org.montgolfiere.home;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("rotate-key command")
final class RotateKeyCommand implements Command {
    private final KeyRotation rotation;

    RotateKeyCommand(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        if (!arguments.isEmpty()) throw new WrongUse("rotate-key takes nothing more.");
        var done = rotation.run();
        if (done.resumed()) out.println("A rotation that was interrupted is now finished.");
        out.printf("%d secrets are sealed under the new key; the old key is gone.%n", done.secrets());
        return 0;
    }
}
