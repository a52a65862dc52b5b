// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// Stands, for the time of a call, at the address of somebody who has tokens, and sends some.
contract TransferTrial {
    function run(address token, address to, uint256 amount)
        external
        returns (uint256 sent, uint256 arrived, bool good, uint256 size, uint256 word)
    {
        uint256 mine = balance(token, address(this));
        uint256 theirs = balance(token, to);
        bytes memory answer;
        (good, answer) = token.call(abi.encodeWithSelector(0xa9059cbb, to, amount));
        size = answer.length;
        if (size >= 32) {
            word = abi.decode(answer, (uint256));
        }
        sent = mine - balance(token, address(this));
        arrived = balance(token, to) - theirs;
    }

    function balance(address token, address who) private view returns (uint256) {
        (bool good, bytes memory answer) = token.staticcall(abi.encodeWithSelector(0x70a08231, who));
        require(good && answer.length >= 32);
        return abi.decode(answer, (uint256));
    }
}
