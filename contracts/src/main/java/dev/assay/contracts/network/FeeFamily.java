package dev.assay.contracts.network;

/** How a chain takes the fees of a transaction, and so what is asked before one is signed. */
public enum FeeFamily {
    /** A base fee that is burned and a tip on top, by EIP-1559; read from {@code eth_feeHistory}. */
    EIP1559,
    /** As {@link #EIP1559}, and on top what the data cost on the chain below, and an operator fee; from the predeployed GasPriceOracle. */
    OP_STACK,
    /** A base fee and no tip; what the data cost on the chain below is part of the gas that is estimated. */
    ARBITRUM,
    /** One price for gas, from {@code eth_gasPrice}; transactions are of type 0. */
    LEGACY
}
