package dev.assay.contracts.standards.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.ResultReader;
import dev.assay.core.error.DataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Text, or the 32 bytes of tokens that are older than that: an answer that short cannot be text. */
final class TextAnswer implements ResultReader<String> {

    private static final AbiCodec<List<?>> TEXT = AbiCodec.of(List.of("string"));

    @Override
    public String read(Bytes answer) {
        if (answer.size() != 32) {
            return (String) TEXT.decode(answer).get(0);
        }
        int size = 32;
        while (size > 0 && answer.at(size - 1) == 0) {
            size--;
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(answer.slice(0, size).toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException("The answer is neither text nor 32 bytes of UTF-8: " + answer, null, e);
        }
    }
}
