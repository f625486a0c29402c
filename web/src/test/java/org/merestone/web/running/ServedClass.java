package org.merestone.web.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.support.ParameterInfo;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;
import org.merestone.web.browser.Chromium;
import org.springframework.util.FileSystemUtils;

/**
 * Merestone with its demonstration county, served to all tests of one class, and people who come to it with a browser. A class that is run
 * on both kinds of database has one for each run; one that is not has the embedded database. It ends with them, and nothing is left of it.
 *
 * @param <S> what serves
 */
final class ServedClass<S extends Serving> implements BeforeAllCallback, AfterAllCallback, BeforeClassTemplateInvocationCallback,
        AfterClassTemplateInvocationCallback {

    private final BiFunction<TestDatabase, Path, S> start;
    private @Nullable Path folder;
    private @Nullable S serving;

    /** @param start begins to serve, given a database and a folder of its own */
    ServedClass(BiFunction<TestDatabase, Path, S> start) {
        this.start = start;
    }

    /** Served by the packaged program in a process of its own. */
    static ServedClass<RunningMerestone> byTheProgram() {
        return new ServedClass<>((kind, folder) -> RunningMerestone.start(folder, RunningMerestone.database(kind, folder)));
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        if (!tests.getRequiredTestClass().isAnnotationPresent(ParameterizedClass.class)) {
            serve(TestDatabase.H2);
        }
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext run) throws IOException {
        serve(Objects.requireNonNull(ParameterInfo.get(run)).getArguments().get(0, TestDatabase.class));
    }

    private void serve(TestDatabase kind) throws IOException {
        folder = Files.createTempDirectory("merestone-served");
        serving = start.apply(kind, folder);
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext run) throws IOException {
        end();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        end();
    }

    private void end() throws IOException {
        if (serving != null) {
            serving.close();
            serving = null;
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    S server() {
        return Objects.requireNonNull(serving);
    }

    /** Somebody who speaks HTTP and has signed in. */
    Visitor visitor(String username) {
        return new Visitor(server().address()).signIn(username, DemoLoader.PASSWORD);
    }

    /** Somebody at a desk who has not signed in. */
    Person atADesk() {
        return Person.atADesk(Chromium.browser(), server().address());
    }

    /** Somebody at a desk, signed in without the way over the map. */
    Person atADesk(String username) {
        return atADesk().signInAt("/login", username);
    }

    Person withAPhone() {
        return Person.withAPhone(Chromium.browser(), server().address());
    }

    /** Somebody with a tablet held upright, signed in. */
    Person withATablet(String username) {
        return Person.withATablet(Chromium.browser(), server().address()).signInAt("/login", username);
    }
}
