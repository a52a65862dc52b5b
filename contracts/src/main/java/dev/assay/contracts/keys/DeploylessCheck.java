package dev.assay.contracts.keys;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.io.ByteArrayOutputStream;

/**
 * Code that is run as the creation of a contract that is never created, and asks an account that may not stand yet whether
 * a signature is its own, in the order that <a href="https://eips.ethereum.org/EIPS/eip-6492">ERC-6492</a> says: an account
 * that stands is asked; if it does not stand or says no, its factory is called, and it is asked again.
 */
final class DeploylessCheck {

    private static final int RETURNS = 32;

    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private final Address account;
    private final Address factory;
    private final int preparation;
    private final int question;

    private DeploylessCheck(Address account, Address factory, int preparation, int question) {
        this.account = account;
        this.factory = factory;
        this.preparation = preparation;
        this.question = question;
    }

    /**
     * The code; it returns a word that is 1 or 0.
     *
     * @param preparation the call data for the factory
     * @param question the call data of isValidSignature
     */
    static Bytes code(Address account, Address factory, Bytes preparation, Bytes question) {
        // Twice: places are known after the first time, and all are written in four bytes.
        int[] places = new DeploylessCheck(account, factory, preparation.size(), question.size()).write(new int[4]);
        DeploylessCheck check = new DeploylessCheck(account, factory, preparation.size(), question.size());
        check.write(places);
        return Bytes.copyOf(check.code.toByteArray()).concat(preparation).concat(question);
    }

    /** Writes the code with these places of prepared, standing, answered and data; returns those that it found. */
    private int[] write(int[] places) {
        int[] found = new int[4];
        push4(preparation + question).push4(places[3]).push1(0).op(0x39); // CODECOPY
        push(account).op(0x3b).push4(places[1]).op(0x57); // EXTCODESIZE, JUMPI to standing
        prepare();
        found[0] = place(); // prepared
        ask();
        push4(places[2]).op(0x56); // JUMP to answered
        found[1] = place(); // standing
        ask();
        op(0x80).push4(places[2]).op(0x57).op(0x50); // DUP1, JUMPI to answered, POP
        prepare();
        push4(places[0]).op(0x56); // JUMP to prepared
        found[2] = place(); // answered
        push1(0).op(0x52).push1(RETURNS).push1(0).op(0xf3); // MSTORE, RETURN
        found[3] = code.size();
        return found;
    }

    /** CALL to the factory; what it answers does not matter, the account is asked in any case. */
    private void prepare() {
        push1(0).push1(0).push4(preparation).push1(0).push1(0);
        push(factory).op(0x5a).op(0xf1).op(0x50); // GAS, CALL, POP
    }

    /** STATICCALL to the account; leaves whether it answered one whole word that is the magic value. */
    private void ask() {
        int answer = preparation + question;
        push1(0).push4(answer).op(0x52); // MSTORE
        push1(RETURNS).push4(answer).push4(question).push4(preparation);
        push(account).op(0x5a).op(0xfa); // GAS, STATICCALL
        push4(answer).op(0x51).op(0x7f); // MLOAD, PUSH32
        code.writeBytes(ContractSignatures.MAGIC.toArray());
        op(0x14).op(0x16); // EQ, AND
        push1(RETURNS - 1).op(0x3d).op(0x11).op(0x16); // RETURNDATASIZE, GT, AND
    }

    private int place() {
        int place = code.size();
        op(0x5b); // JUMPDEST
        return place;
    }

    private DeploylessCheck push1(int value) {
        return op(0x60).op(value);
    }

    private DeploylessCheck push4(int value) {
        return op(0x63).op(value >>> 24).op(value >>> 16).op(value >>> 8).op(value);
    }

    private DeploylessCheck push(Address address) {
        op(0x73); // PUSH20
        code.writeBytes(address.toArray());
        return this;
    }

    private DeploylessCheck op(int value) {
        code.write(value);
        return this;
    }
}
