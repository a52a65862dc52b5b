// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// Gives somebody tokens little by little, from a start on.
contract Vesting {
    error NothingYet(uint256 start);
    error NotYours(address caller);

    event Released(uint256 amount);

    IERC20 public immutable token;
    address public immutable beneficiary;
    uint256 public immutable start;
    uint256 public immutable duration;
    uint256 public released;

    constructor(IERC20 vested, address to, uint256 from, uint256 length) {
        token = vested;
        beneficiary = to;
        start = from;
        duration = length;
    }

    function releasable() public view returns (uint256) {
        if (block.timestamp < start) return 0;
        uint256 passed = block.timestamp - start;
        uint256 total = token.balanceOf(address(this)) + released;
        return (passed < duration ? total * passed / duration : total) - released;
    }

    function release() external {
        if (msg.sender != beneficiary) revert NotYours(msg.sender);
        uint256 amount = releasable();
        if (amount == 0) revert NothingYet(start);
        released += amount;
        emit Released(amount);
        token.transfer(beneficiary, amount);
    }
}
