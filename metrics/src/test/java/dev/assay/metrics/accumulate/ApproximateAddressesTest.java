package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApproximateAddressesTest {

    @Test
    void theErrorIsWhatItSaysAlsoAfterMerging() {
        int runs = 300;
        int distinct = 20_000;
        double squares = 0;
        double bias = 0;
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            ApproximateAddresses left = ApproximateAddresses.create(8);
            ApproximateAddresses right = ApproximateAddresses.create(8);
            for (int i = 0; i < distinct; i++) {
                ApproximateAddresses to = random.nextBoolean() ? left : right;
                long high = random.nextLong();
                to.add(high, i, 0);
                to.add(high, i, 0);
            }
            left.merge(right);
            double error = left.result().estimate() / distinct - 1;
            squares += error * error;
            bias += error;
        }

        double said = ApproximateAddresses.create(8).result().relativeError();
        assertThat(said).isEqualTo(0.785 / 16);
        // 300 runs know a standard deviation to 4 %, and a mean to a seventeenth of it.
        assertThat(Math.sqrt(squares / runs) / said).isBetween(0.85, 1.15);
        assertThat(Math.abs(bias / runs) / said).isLessThan(0.25);
    }

    @Test
    void sequentialAddressesAreNoWorse() {
        ApproximateAddresses counted = ApproximateAddresses.create();
        for (int i = 0; i < 1_000_000; i++) {
            counted.add(Address.of(0, 0, i));
        }
        assertThat(counted.result().estimate()).isBetween(950_000.0, 1_050_000.0);
        assertThat(counted.result().standardError()).isBetween(11_000.0, 14_000.0);
        assertThat(counted).hasToString("ApproximateAddresses[" + counted.result() + "]");
    }

    @Test
    void parametersAreChecked() {
        assertThatThrownBy(() -> ApproximateAddresses.create(2)).hasMessageContaining("precision: not from 3 to 26");
        assertThatThrownBy(() -> ApproximateAddresses.create(27)).hasMessageContaining("precision: not from 3 to 26");
        assertThatThrownBy(() -> ApproximateAddresses.create(4).merge(ApproximateAddresses.create(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("precision: 5 into 4");
        byte[] odd = {(byte) 0xA2, 1, 0, 0, 0, 3, 0, 0, 0};
        assertThatThrownBy(() -> ApproximateAddresses.fromBytes(odd)).hasMessageContaining("bytes: 3 registers");
    }

    @Test
    void withoutHash4jItSaysSoAndExactCountsGoOn() throws Exception {
        ClassLoader without = new WithoutHash4j();
        Class<?> exact = without.loadClass(DistinctAddresses.class.getName());
        Class<?> approximate = without.loadClass(ApproximateAddresses.class.getName());

        assertThat(exact.getMethod("count").invoke(exact.getConstructor().newInstance()))
                .isEqualTo(0L);
        assertThatThrownBy(() -> approximate.getMethod("create").invoke(null))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("need com.dynatrace.hash4j:hash4j");
    }

    /** Loads our classes anew, and finds none of hash4j. */
    private static final class WithoutHash4j extends ClassLoader {

        WithoutHash4j() {
            super(ApproximateAddressesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.dynatrace.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.assay.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
