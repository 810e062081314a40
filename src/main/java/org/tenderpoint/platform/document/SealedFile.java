package org.tenderpoint.platform.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.util.StreamUtils;

/**
 * A temporary file, for some minutes, that is too large for memory. Its content is on the disk encrypted under a key
 * that only this object holds; it is gone when this is closed, and when the program ends in whatever way. It is written
 * once, and may then be read by several threads.
 */
public final class SealedFile implements Closeable {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 16;
    private static final int PIECE = 64 * 1024;

    private final FileChannel file;
    private final SecretKey key;
    /** a key is used for one file only, so the counter can start anywhere */
    private final IvParameterSpec counter = new IvParameterSpec(new byte[BLOCK]);

    private SealedFile(FileChannel file, SecretKey key) {
        this.file = file;
        this.key = key;
    }

    public static SealedFile create() throws IOException {
        // for its owner alone; on systems that allow it the name is removed at once, so that nobody ever finds it
        var path = Files.createTempFile("tenderpoint", null);
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return new SealedFile(
                FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                new SecretKeySpec(secret, "AES"));
    }

    /** Writes the content; close it before reading. */
    public OutputStream out() {
        return new CipherOutputStream(StreamUtils.nonClosing(Channels.newOutputStream(file)),
                cipher(Cipher.ENCRYPT_MODE));
    }

    /** In bytes. */
    public long size() {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException also if it has been closed */
    public void copyTo(OutputStream out) throws IOException {
        var cipher = cipher(Cipher.DECRYPT_MODE);
        var piece = ByteBuffer.allocate(PIECE);
        long at = 0;
        for (int read = file.read(piece, at); read > 0; read = file.read(piece, at)) {
            at += read;
            var plain = cipher.update(piece.array(), 0, read);
            if (plain != null) {
                out.write(plain);
            }
            piece.clear();
        }
    }

    /** The encrypted content on the disk. */
    byte[] onDisk() throws IOException {
        var all = ByteBuffer.allocate(Math.toIntExact(file.size()));
        file.read(all, 0);
        return all.array();
    }

    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, counter);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
