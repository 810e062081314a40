package org.tenderpoint.platform.store.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * An encrypted stream that cannot be changed unnoticed: AES-GCM in numbered chunks, with the last one marked, under a
 * key derived for this stream alone. A changed, missing, swapped or foreign chunk is refused before any of it is handed
 * out, and so is a stream that is too short or too long.
 */
public final class SealedStream {

    private static final byte[] MAGIC = "TPBACKUP".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORMAT = 1;
    private static final int NAME = 8;
    private static final int SALT = 32;
    private static final int HEAD = MAGIC.length + 1 + NAME + SALT;
    private static final int CHUNK = 64 * 1024;
    private static final int TAG_BITS = 128;
    private static final int TAG = TAG_BITS / Byte.SIZE;
    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final byte LAST = 1;
    private static final byte MORE = 0;

    private SealedStream() {}

    /** Seals what is written; the stream is complete only after it is closed. */
    public static OutputStream writing(OutputStream out, String key) throws IOException {
        var head = ByteBuffer.allocate(HEAD);
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        head.put(MAGIC).put(FORMAT).put(name(key)).put(salt);
        out.write(head.array());
        return new SealedOutput(out, new Chunks(derive(key, salt, "content"), head.array()));
    }

    /**
     * @throws OtherKey if it was sealed with another key
     * @throws DamagedFile if it is no sealed stream
     */
    public static InputStream reading(InputStream in, String key) throws IOException {
        var data = new DataInputStream(in);
        var head = new byte[HEAD];
        try {
            data.readFully(head);
        } catch (EOFException e) {
            throw new DamagedFile("The file is too short to be a backup.");
        }
        if (!Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DamagedFile("The file is no backup of Tenderpoint.");
        }
        if (head[MAGIC.length] != FORMAT) {
            throw new DamagedFile("The backup was made by a later version of Tenderpoint. Use that version.");
        }
        int at = MAGIC.length + 1;
        if (!Arrays.equals(head, at, at + NAME, name(key), 0, NAME)) {
            throw new OtherKey();
        }
        return new SealedInput(data,
                new Chunks(derive(key, Arrays.copyOfRange(head, at + NAME, HEAD), "content"), head));
    }

    /** Whether a file's head says that it was sealed with this key. */
    public static boolean fits(Path file, String key) throws IOException {
        try (var in = Files.newInputStream(file)) {
            int at = MAGIC.length + 1;
            var head = in.readNBytes(at + NAME);
            return head.length == at + NAME && Arrays.equals(head, at, at + NAME, name(key), 0, NAME);
        }
    }

    /** A name that distinguishes keys and reveals nothing about them. */
    public static byte[] name(String key) {
        return Arrays.copyOf(derive(key, new byte[SALT], "name").getEncoded(), NAME);
    }

    private static SecretKey derive(String key, byte[] salt, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract()
                    .addIKM(HexFormat.of().parseHex(key)).addSalt(salt)
                    .thenExpand(("tenderpoint backup " + purpose).getBytes(StandardCharsets.US_ASCII), KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content differs from what was written. */
    public static class DamagedFile extends IOException {

        public DamagedFile(String why) {
            super(why);
        }
    }

    /** The stream was sealed with another key. */
    public static class OtherKey extends IOException {

        OtherKey() {
            super("The backup was made with another key.");
        }
    }

    private record Chunks(SecretKey key, byte[] head) {

        byte[] apply(int mode, long number, boolean last, byte[] content, int length) throws GeneralSecurityException {
            // the key is this stream's alone, so the chunk's number makes the nonce unique
            var nonce = ByteBuffer.allocate(NONCE).putLong(number).put(last ? LAST : MORE).array();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            return cipher.doFinal(content, 0, length);
        }
    }

    private static final class SealedOutput extends OutputStream {

        private final OutputStream out;
        private final Chunks chunks;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private long number;
        private boolean closed;

        SealedOutput(OutputStream out, Chunks chunks) {
            this.out = out;
            this.chunks = chunks;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            while (at < from + length) {
                if (filled == CHUNK) {
                    seal(false);
                }
                int part = Math.min(CHUNK - filled, from + length - at);
                System.arraycopy(bytes, at, chunk, filled, part);
                filled += part;
                at += part;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                var sealed = chunks.apply(Cipher.ENCRYPT_MODE, number, last, chunk, filled);
                out.write(ByteBuffer.allocate(1 + Integer.BYTES).put(last ? LAST : MORE).putInt(sealed.length)
                        .array());
                out.write(sealed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            number++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
                out.flush();
            }
        }
    }

    private static final class SealedInput extends InputStream {

        private final DataInputStream in;
        private final Chunks chunks;
        private byte[] chunk = {};
        private int at;
        private long number;
        private boolean over;

        SealedInput(DataInputStream in, Chunks chunks) {
            this.in = in;
            this.chunks = chunks;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (at == chunk.length) {
                if (over) {
                    return -1;
                }
                open();
            }
            int part = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, bytes, from, part);
            at += part;
            return part;
        }

        private void open() throws IOException {
            try {
                byte kind = in.readByte();
                boolean last = kind == LAST;
                int length = in.readInt();
                if (kind != LAST && kind != MORE || length < TAG || length > CHUNK + TAG) {
                    throw new DamagedFile("The backup is damaged.");
                }
                var sealed = new byte[length];
                in.readFully(sealed);
                chunk = chunks.apply(Cipher.DECRYPT_MODE, number, last, sealed, length);
                at = 0;
                number++;
                over = last;
            } catch (EOFException e) {
                throw new DamagedFile("The backup is cut off.");
            } catch (GeneralSecurityException e) {
                throw new DamagedFile("The backup is damaged.");
            }
            if (over && in.read() >= 0) {
                throw new DamagedFile("The backup is damaged: something follows its end.");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
