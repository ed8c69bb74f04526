package org.montgolfiere.home;

import java.io.PrintStream;
import java.util.List;

/**
 * One word behind {@code ./montgolfiere}. A Spring bean named after that word: {@code @Component("token command")}. It runs
 * without web server and with every other bean lazy, beside a desk that may be running on the same home.
 */
@FunctionalInterface
public interface Command {
    /**
     * @param arguments what followed the word
     * @return the exit code: 0 when it is done
     * @throws WrongUse for arguments that cannot work (exit code 2); any other exception is told in one sentence (1)
     */
    int run(List<String> arguments, PrintStream out) throws Exception;
}
