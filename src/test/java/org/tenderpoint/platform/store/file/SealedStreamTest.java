package org.tenderpoint.platform.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.file.SealedStream.DamagedFile;
import org.tenderpoint.platform.store.file.SealedStream.OtherKey;

/** What is sealed is read by who has the key, and nothing of it can be changed, dropped, swapped or added unnoticed. */
class SealedStreamTest {

    private static final int HEAD = 49;
    private static final int SEALED_CHUNK = 5 + 64 * 1024 + 16;

    private final Random random = new Random(4);

    @Test
    void whatIsWrittenIsRead() throws IOException {
        for (int length : new int[]{0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 300_000}) {
            var content = content(length);
            assertThat(read(sealed(content))).isEqualTo(content);
        }
    }

    @Test
    void theSameContentNeverLooksTheSameAndIsNotReadable() throws IOException {
        var content = "only for therapists".repeat(10).getBytes();

        assertThat(sealed(content)).isNotEqualTo(sealed(content)).asString().doesNotContain("therapists");
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        var sealed = sealed(content(200_000));
        for (int i = 0; i < 300; i++) {
            var flipped = sealed.clone();
            int bit = random.nextInt((HEAD + 30) * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(flipped);
        }
        for (int i = 0; i < 300; i++) {
            var flipped = sealed.clone();
            flipped[random.nextInt(sealed.length)] ^= (byte) (1 + random.nextInt(255));
            assertRefused(flipped);
        }
    }

    @Test
    void aStreamThatIsCutAnywhereIsRefused() throws IOException {
        var sealed = sealed(content(200_000));
        for (int i = 0; i < 200; i++) {
            assertRefused(Arrays.copyOf(sealed, random.nextInt(sealed.length)));
        }
        assertRefused(Arrays.copyOf(sealed, HEAD + SEALED_CHUNK));
        assertRefused(Arrays.copyOf(sealed, HEAD + 2 * SEALED_CHUNK));
    }

    @Test
    void chunksThatAreLeftOutSwappedRepeatedOrFromElsewhereAreRefused() throws IOException {
        var sealed = sealed(content(250_000));
        var other = sealed(content(250_000));
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, HEAD + SEALED_CHUNK, swapped, HEAD, SEALED_CHUNK);
        var foreign = sealed.clone();
        System.arraycopy(other, HEAD + SEALED_CHUNK, foreign, HEAD + SEALED_CHUNK, SEALED_CHUNK);
        var added = Arrays.copyOf(sealed, sealed.length + 1);

        assertRefused(swapped);
        assertRefused(foreign);
        assertRefused(added);
        assertRefused(joined(Arrays.copyOf(sealed, HEAD), Arrays.copyOfRange(sealed, HEAD + SEALED_CHUNK,
                sealed.length)));
        assertRefused(joined(sealed, Arrays.copyOfRange(sealed, HEAD, sealed.length)));
    }

    @Test
    void anotherKeyIsToldFromDamage() throws IOException {
        var sealed = sealed(content(10));

        assertThatThrownBy(() -> SealedStream.reading(new ByteArrayInputStream(sealed), "f".repeat(64)))
                .isInstanceOf(OtherKey.class);
        assertThatThrownBy(() -> SealedStream.reading(new ByteArrayInputStream("PK zip".repeat(20).getBytes()),
                DataFolder.KEY))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining("no backup");
    }

    private static void assertRefused(byte[] sealed) {
        assertThatThrownBy(() -> read(sealed)).isInstanceOfAny(DamagedFile.class, OtherKey.class);
    }

    private byte[] content(int length) {
        var content = new byte[length];
        random.nextBytes(content);
        return content;
    }

    private static byte[] sealed(byte[] content) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = SealedStream.writing(sealed, DataFolder.KEY)) {
            out.write(content);
        }
        return sealed.toByteArray();
    }

    private static byte[] read(byte[] sealed) throws IOException {
        try (var in = SealedStream.reading(new ByteArrayInputStream(sealed), DataFolder.KEY)) {
            return in.readAllBytes();
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
